import { inOrder } from '../../shared/connection.ts';
import { pageOfRows } from '../paging.ts';
import type { QueryResolvers, Resolvers } from '../schema.generated.ts';
import { LESSON_STATUS } from '../words.ts';
import { one } from './common.ts';
import { ours, raw, sent } from './words.ts';

export const lessonQueries: Pick<QueryResolvers, 'damstraLesson' | 'damstraLessons' | 'damstraLessonList'> = {
  damstraLesson: async (_, { id }, { loaders }) => one(loaders.lessonById, id),
  damstraLessons: async (_, { ids }, { loaders }) => inOrder(ids, (id) => one(loaders.lessonById, id)),
  damstraLessonList: async (_, { query, states, ...args }, { client, sizes }) => {
    const publishedStates = states?.length ? states.map((state) => sent(LESSON_STATUS, 'states', state)!) : undefined;
    return pageOfRows((window) => client.lessons({ q: query?.trim() ? query : undefined, publishedStates }, window), args, sizes);
  },
};

export const lessonResolvers: Pick<Resolvers, 'DamstraLesson' | 'DamstraLessonCustomField'> = {
  DamstraLesson: {
    id: (lesson) => lesson.lessonId,
    durationMilliseconds: (lesson) => lesson.duration,
    status: (lesson) => ours(lesson.status),
    rawStatus: (lesson) => raw(lesson.status),
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
