import type { RouteName } from './portal.ts';

/** Whom a route serves when the call is made as a subject user who is no educator. */
export type Audience = 'everybody' | 'owner' | 'administrators';

export interface Route {
  readonly type: string;
  /** Methods of `/{route}` that have a documented operation. */
  readonly collection: readonly string[];
  /** Methods of `/{route}/{id}` that have a documented operation. */
  readonly item: readonly string[];
  readonly audience: Audience;
}

const route = (type: string, collection: string, item: string, audience: Audience): Route => ({
  type,
  collection: collection.split(' '),
  item: item.split(' ').filter(Boolean),
  audience,
});

/** The operations of the vendor's contents lists. Users are made by user-registrations, so `users` has no POST. */
export const ROUTES: Readonly<Record<RouteName, Route>> = {
  users: route('User', 'GET', 'GET PATCH DELETE', 'owner'),
  'user-groups': route('UserGroup', 'GET POST', 'GET PATCH DELETE', 'everybody'),
  assignments: route('Assignment', 'GET', 'GET PATCH', 'owner'),
  'assignment-groups': route('AssignmentGroup', 'POST', 'GET PATCH DELETE', 'everybody'),
  attempts: route('Attempt', 'GET POST', 'GET PATCH', 'owner'),
  'exam-v-2s': route('Exam-V-2', 'GET POST', 'GET PATCH DELETE', 'everybody'),
  courses: route('Course', 'GET POST', 'GET PATCH DELETE', 'everybody'),
  certificates: route('Certificate', 'GET POST', 'GET', 'owner'),
  'learning-records': route('LearningRecord', 'GET POST', 'GET PATCH DELETE', 'owner'),
  'personal-access-tokens': route('PersonalAccessToken', 'GET POST', 'PATCH DELETE', 'administrators'),
};

export const isRouteName = (name: string): name is RouteName => Object.hasOwn(ROUTES, name);
