import { folded } from './folding.ts';

// Our own list: no package on npm had one (`nicknames` makes up names such as Tiger).

/** Names of one group can be one person's. A name may be in several groups, and they stay apart: Alex does not join Alexander and Alexandra. */
export const shortFormGroups = (word: string): readonly number[] | undefined => GROUPS_BY_NAME.get(word);

/** Whether one name is short for the other, or both for a third: Bob, Robert; Bob, Rob. */
export const joinedByShortForm = (a: string, b: string): boolean => {
  const groups = shortFormGroups(folded(b));
  return groups !== undefined && (shortFormGroups(folded(a)) ?? []).some((group) => groups.includes(group));
};

// A group is one full name in its spellings, and its short forms. What only begins the full name need not be here. Molly and Polly
// are sisters as often as they are one person: such names get a group each.

const ENGLISH = `
  abraham abe bram; albert al bert bertie; alan al allan allen; alastair alistair al; alexander alex alec alick lex xander zander sandy;
  alexandra alex alexa lexi lexie sandra sandy; alfred al alf alfie fred freddie freddy; amanda mandy; andrew andy drew; angela angie;
  anthony antony tony; archibald archie; arnold arnie; arthur art artie; augustus gus; augustine gus; barbara barb barbie babs; barnaby barney;
  bartholomew bart; beatrice beatrix bea trixie; benjamin ben benny benji benjy; bernard bernie; bernadette bernie; bradley brad;
  bridget bridie; calvin cal; cameron cam; caroline carolyn carol carrie caro; cassandra cass cassie; cecilia cissy cissie;
  catherine katherine katharine kathryn catharine kathrin kate katie katy kat kathy cathy kathie kay kitty;
  charles charlie charley chuck chas chaz; charlotte charlie lottie; christopher kristopher chris kris kit topher;
  christine christina kristine kristina chris kris chrissie chrissy christie christy tina; christian kristian chris kris;
  clifford cliff; clinton clint; constance connie; cornelius neil con; cynthia cindy; daniel dan danny; danielle dani; david dave davey davy;
  deborah debra deb debbie debby; dennis denny; dominic dominick dom nick; donald don donnie donny; dorothy dot dottie dolly dorothea thea;
  douglas doug dougie; edmund ed eddie ned; edward ed eddie ned ted teddy; edwin ed eddie; edgar ed eddie; eleanor elinor ellie nell nora;
  elizabeth elisabeth liz lizzie liza eliza beth bess bessie; elizabeth elisabeth betty betsy; elizabeth elisabeth elsie; elizabeth elisabeth libby;
  elizabeth elisabeth lisa; emily em emmy millie; emma em emmy; emmanuel emanuel manny; ernest ernie; esther essie; eugene gene; evelyn evie;
  florence flo florrie; frances fran frankie franny; francis frank frankie; francesca fran; franklin frank frankie;
  frederick frederic fredrick fred freddie freddy; gabriel gabe; gabrielle gabriella gabby gabi; geoffrey jeffrey geoff jeff; gerald gerry jerry;
  gerard gerry; gertrude trudy; gilbert gil bert; gregory greg gregg; gwendolyn gwen; harold harry hal; harriet hattie; harrison harry;
  helen nell nellie; henrietta hettie etta; henry harry hal hank; herbert herb bert bertie; howard howie; hubert bert; isaac isaak ike zac;
  isabella isabel isobel isabelle bella belle izzy izzie issy; jacob jake; jacqueline jackie jacqui jaqueline; james jim jimmy jamie jem;
  jeanette jean; jennifer jen jenn jenny jenni; jeremy jem jerry; jerome jerry; jessica jess jessie; joanne joanna jo; john johnny johnnie jack jock;
  jonathan jonathon johnathan jon jonny; joseph joe joey jos; josephine jo josie; joshua josh; joyce joy; judith judy jude; julian jules; julia jules;
  kenneth ken kenny; kimberly kimberley kim; laura laurie; laurence lawrence larry laurie; leonard len lenny; leslie lesley les; lewis louis lou louie;
  lillian lilian lily lil; louise louisa lou; lucille lucy; madeleine madeline madelyn maddie maddy; malcolm mal; margaret maggie meg mags madge;
  margaret peggy peg; margaret marge margie; margaret greta; margaret rita; martha marty; martin marty; mary molly; mary polly; mary mamie;
  matilda tilly tilda; matthew mathew matt matty; maureen mo; maxwell max; melanie mel; melissa mel missy; michael mike mick mickey micky mikey;
  michelle shelly shelley; mildred millie; mitchell mitch; natalie nat nattie; nathaniel nathanael nathan nate nat; nicholas nicolas nick nicky nico;
  nicole nicky nikki nicki; nigel nige; norman norm; oliver ollie olly; olivia liv livvy ollie; pamela pam; patrick pat paddy; patricia pat patty patti
  trish tricia trisha; penelope penny; peter pete; philip phillip phil pip; philippa pippa pip; priscilla cilla; rachel rachael rae; randolph randy;
  randall randy; raymond ray; rebecca rebekah becky becca beck bex; reginald reg reggie; richard rich richie ricky rick dick rickie; robert rob robbie
  bob bobby bert; roberta bobbie; roderick rod roddy; rodney rod; roger rodge; ronald ron ronnie ronny; rosemary rose rosie; rosalind roz ros;
  rudolph rudy; russell russ; samuel sam sammy; samantha sam sammy; sarah sara sally; sarah sara sadie; sebastian seb bas; sean shaun shawn;
  sidney sydney sid syd; simon si; solomon sol; sophia sophie sofia sofie; stanley stan; stephanie stefanie steph steff steffi; stephen steven steve
  stevie; stuart stewart stu; susan suzanne susanna susannah sue susie suzie suzy; tamara tammy; terence terrence terry; theresa teresa terry tess tessa;
  theodore ted teddy theo; thomas tom tommy; timothy tim timmy; tobias toby; valerie val; vanessa nessa; veronica ronnie; victor vic;
  victoria vicky vicki vickie tori; vincent vince vinnie vinny; virginia ginny; vivian viv; walter walt wally; wilfred wilf;
  william will willie billy bill liam; winifred winnie; winston win; zachary zach zack zak`;

const GERMAN_AND_DUTCH = `
  adrianus adriaan arie adri; andreas andi andy; antonius antoon anton ton toon teun; bernhard bernd berni; catharina katrien trijntje
  tineke; cornelis kees cor; cornelia conny nel; dietrich dieter; elisabeth lisbeth elsbeth liesl lisl; franciscus frans; friedrich fritz fred friedel;
  friederike rike; gerardus gerard gerrit; gottfried götz; günter günther gunter gunther; hendrik henk rik hein; heinrich heinz heiner hein;
  hubertus huub bert; ignaz naz; jacobus jaap koos; joachim jochen achim; johannes johan johann hans hannes jan joop; johanna hanna hanni; josef sepp jupp
  joseph; karl carl kalle; katharina katja kathi käthe; konrad kurt conny; lambertus bert bertus; leopold poldi leo; ludwig lutz; magdalena lena leni magda;
  margarete margarethe margaretha grete gretel gretchen greet griet; matthias mathias matze hias; matthijs thijs matthias; maximilian max maxi;
  michael michel michi; nikolaus nicolaas klaus claus klaas niklas nico niek; petrus pieter piet peter; rosemarie rosi; sabine bine; sebastian basti wastl;
  susanne susi sanne; theodorus theo dorus; theresia resi; tobias tobi; ulrich uli ulli; ulrike uli ulla; ursula uschi ulla; wilhelm willi willy;
  wilhelmina mina minnie willemijn; willem wim pim; wilhelmus wim; wolfgang wolf wolfi`;

const ROMANCE = `
  alberto beto; alessandro sandro; alessandra sandra; antonio toni tony toño toninho nino; concepción concha conchita; consuelo chelo; dolores lola;
  domenico mimmo; eduardo edu lalo dudu; elisabetta betta; emmanuelle manu; emmanuel manu; enrique quique kike; federico fede kiko; fernando nando fer;
  filippo pippo; francesco franco ciccio; francesca franca; francisco paco pancho curro kiko chico; françoise fanchon; gilberto beto;
  giovanni gianni vanni; giuseppe beppe peppe pino; giuseppina pina giusy; graciela chela; guadalupe lupe lupita; guillermo guille memo; ignacio nacho iñaki;
  jesús chuy; joão joca; josé pepe chepe zé; josefa pepa; lorenzo renzo enzo; luigi gigi; luis lucho; manuel manolo manny;
  mercedes merche; raffaele lello; ricardo ricky; roberto beto; rosario charo; salvatore totò turi; santiago santi yago; teresa tere;
  vincenzo enzo; xavier javier xavi javi`;

const RUSSIAN = `
  aleksandr aleksander alexandr alexander oleksandr sasha sascha shura; aleksandra alexandra oleksandra sasha sascha shura;
  aleksei aleksey alexei alexey alexej alyosha lyosha; anastasia anastasiya nastya; anna anya; boris borya; dmitri dmitry dmitrii dmitriy dima mitya;
  ekaterina yekaterina katya katia; elena yelena lena; evgeny yevgeny evgeni evgenii yevgeniy eugene zhenya; evgenia evgeniya yevgenia zhenya;
  galina galya; georgy georgi georgiy gosha; grigory grigori grisha; ilya ilia; irina ira; ivan vanya; konstantin kostya; ksenia kseniya xenia ksyusha;
  lyudmila ludmila lyuda mila; maria mariya masha; mikhail michail misha; nadezhda nadya nadia; natalia natalya nataliya natasha; nikolai nikolay kolya;
  olga olya; pavel pasha; pyotr petr petya; sergei sergey sergej seryozha; svetlana sveta; tatiana tatyana tanya tania; vasily vasili vasiliy vasya;
  viktor victor vitya; vladimir volodymyr volodya vova; vladislav vlad; vyacheslav slava; yaroslav slava; yulia yuliya julia; yuri yury yuriy iurii yura;
  александр саша шура; александра саша шура; алексей алёша лёша; анастасия настя; анна аня; борис боря; владимир вова володя; вячеслав слава; галина галя;
  григорий гриша; дмитрий дима митя; евгений женя; евгения женя; екатерина катя; елена лена; иван ваня; ирина ира; константин костя; ксения ксюша;
  людмила люда мила; мария маша; михаил миша; надежда надя; наталья наталия наташа; николай коля; ольга оля; павел паша; пётр петя; сергей серёжа;
  татьяна таня; юлия юля; юрий юра`;

/** One name in the letters that different offices write it with. */
const ARABIC = `
  mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohd md; ahmed ahmad; abdullah abdallah; aisha ayesha aicha; fatima fatimah fatma;
  hassan hasan; hussein hussain husain hossein; ibrahim ebrahim; ismail ismael esmail; khaled khalid; layla leila laila; mahmoud mahmud; maryam mariam;
  mustafa mostafa mustapha; omar umar; osama usama; saeed said; yusuf yousef youssef yousuf; zainab zaynab zeinab`;

const GROUPS_BY_NAME: ReadonlyMap<string, readonly number[]> = (() => {
  const groups = new Map<string, number[]>();
  for (const [index, group] of [ENGLISH, GERMAN_AND_DUTCH, ROMANCE, RUSSIAN, ARABIC].join(';').split(';').entries()) {
    for (const name of new Set(group.trim().split(/\s+/).map(folded))) groups.set(name, [...(groups.get(name) ?? []), index]);
  }
  return groups;
})();
