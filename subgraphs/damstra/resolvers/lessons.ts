import { inOrder } from '../../shared/connection.ts';
import { pageOfRows } from '../paging.ts';
import type { DamstraLessonStatus, QueryResolvers, Resolvers } from '../schema.generated.ts';
import { one } from './common.ts';
import { sent, word } from './words.ts';

const STATUS: Readonly<Record<string, Exclude<DamstraLessonStatus, 'UNKNOWN'>>> = { active: 'ACTIVE', inactive: 'INACTIVE', never: 'NEVER', rendering: 'RENDERING', error: 'ERROR' };
const status = word(STATUS);

export const lessonQueries: Pick<QueryResolvers, 'damstraLesson' | 'damstraLessons' | 'damstraLessonList'> = {
  damstraLesson: async (_, { id }, { loaders }) => one(loaders.lessonById, id),
  damstraLessons: async (_, { ids }, { loaders }) => inOrder(ids, (id) => one(loaders.lessonById, id)),
  damstraLessonList: async (_, { query, states, ...args }, { client }) => {
    const publishedStates = states?.length ? states.map((state) => sent(STATUS, 'states', state)!) : undefined;
    return pageOfRows((window) => client.lessons({ q: query?.trim() ? query : undefined, publishedStates }, window), args);
  },
};

export const lessonResolvers: Pick<Resolvers, 'DamstraLesson' | 'DamstraLessonCustomField'> = {
  DamstraLesson: {
    id: (lesson) => lesson.lessonId,
    durationMilliseconds: (lesson) => lesson.duration,
    status: (lesson) => status(lesson.status),
    rawStatus: (lesson) => lesson.status,
    published: async ({ lessonId }, _, { loaders }) => (await one(loaders.lessonDetailById, lessonId))?.published ?? null,
    customFields: (lesson) => lesson.lessonVersionCustomFields,
    createdAt: (lesson) => lesson.createdDate,
    modifiedAt: (lesson) => lesson.modifiedDate,
  },
  DamstraLessonCustomField: {
    description: (custom) => custom.customFieldDescription,
    createdAt: (custom) => custom.createdDate,
    modifiedAt: (custom) => custom.modifiedDate,
  },
};
