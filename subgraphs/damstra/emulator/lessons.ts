import type { Clock } from '../../shared/clock.ts';
import type { Item } from '../../shared/world/learning.ts';
import {
  CLIENT,
  COURSE_CODE_FIELD,
  currentVersionOf,
  DEFAULT_LESSON_STATES,
  durationOf,
  isInactiveLesson,
  orderOfAnswer,
  publishedOf,
  questionnaireTypeOf,
  versionIdOf,
} from './inferred.ts';
import { page, PAGED, spelled } from './pages.ts';
import { list, matchesQ, whole, type Given, type Parameters } from './query.ts';
import { answer, badRequest } from './replies.ts';
import { basicOffset } from './spelling.ts';
import type { Route, Tenant } from './tenant.ts';

const STATES = ['active', 'inactive', 'never', 'rendering', 'error'];

const statusOf = (item: Item) => (isInactiveLesson(item) ? 'inactive' : 'active');

const spellLesson = (item: Item) => {
  const version = currentVersionOf(item);
  const lessonVersionId = versionIdOf(item, version);
  const dates = { createdDate: basicOffset(item.createdAt), modifiedDate: basicOffset(item.createdAt) };
  return {
    lessonVersionId,
    lessonId: Number(item.id),
    name: item.title,
    duration: durationOf(item),
    status: statusOf(item),
    inLibrary: false,
    version,
    questionnaireType: questionnaireTypeOf(item),
    clientId: CLIENT.id,
    lessonVersionCustomFields: [{ lessonVersionId, ...COURSE_CODE_FIELD, value: item.code, id: Number(item.id), ...dates }],
    ...dates,
  };
};

/** Fewer keys than `lesson`, in spite of the name, and `published` besides. */
const spellDetail = (item: Item) => {
  const { lessonVersionId, lessonId, name, duration, status, inLibrary, version, clientId } = spellLesson(item);
  return { lessonVersionId, lessonId, name, published: publishedOf(item), duration, status, inLibrary, version, clientId };
};

const search = (tenant: Tenant, call: Given): Item[] => {
  const states = list(call, 'publishedStates') ?? DEFAULT_LESSON_STATES;
  if (!states.every((state) => STATES.includes(state))) throw badRequest(`publishedStates is any of ${STATES.join(', ')}`);
  const ids = list(call, 'lessonIds')?.map((id) => whole('lessonIds', id));
  const asked = ids ? orderOfAnswer(ids).flatMap((id) => tenant.lessons.get(id) ?? []) : [...tenant.lessons.values()];
  return asked.filter((item) => states.includes(statusOf(item)) && matchesQ(call, [item.title]));
};

export interface LessonRules {
  readonly rowCap: number;
  readonly q: 'required' | 'optional';
  readonly clock: Clock;
}

/** The reads of the document's group Lesson. */
export const lessonRoutes = (tenant: Tenant, { rowCap, q, clock }: LessonRules): Route[] => {
  const parameters: Parameters = { q, lessonIds: 'optional', ...PAGED, publishedStates: 'optional' };
  return [
    {
      path: '/lesson',
      keyRefusal: 'short',
      parameters,
      run: (call) => answer(200, spelled(page(search(tenant, call), call, rowCap), spellLesson)),
    },
    {
      path: '/lessondetails',
      keyRefusal: 'short',
      parameters,
      run: (call) => {
        const { results, meta } = spelled(page(search(tenant, call), call, rowCap), spellDetail);
        const now = basicOffset(new Date(clock.now()));
        const stray = { id: 'null', createdDate: now, modifiedDate: now };
        return answer(200, { results, meta: { ...meta, ...stray }, ...stray });
      },
    },
  ];
};
