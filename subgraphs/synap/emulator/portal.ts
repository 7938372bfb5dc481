import type { Item, Participation } from '../../shared/world/learning.ts';
import type { World } from '../../shared/world/world.ts';
import { assignmentGroup, assignmentGroupId } from './assignments.ts';
import type { Resource } from './document.ts';
import { attempt, exam } from './exams.ts';
import { assignment, certificate, course, learningRecord } from './inferred.ts';
import { people, personalAccessTokens, type Token } from './people.ts';

/** Everything that the portal of the demo world holds, by route. */
export interface Portal {
  readonly educatorIds: ReadonlySet<string>;
  readonly resources: Readonly<Record<RouteName, readonly Resource[]>>;
}

export type RouteName =
  | 'users'
  | 'user-groups'
  | 'assignments'
  | 'assignment-groups'
  | 'attempts'
  | 'exam-v-2s'
  | 'courses'
  | 'certificates'
  | 'learning-records'
  | 'personal-access-tokens';

/** Every fourth participation is an assignment, the others are attempts. */
const isAssignment = (index: number): boolean => index % 4 === 3;

const learning = (participations: readonly Participation[], items: ReadonlyMap<string, Item>, now: Date) => {
  const attempts: Resource[] = [];
  const assignments: Resource[] = [];
  const groups = new Map<string, Resource>();
  const certificates: Resource[] = [];
  const learningRecords: Resource[] = [];
  participations.forEach((participation, index) => {
    const item = items.get(participation.itemId);
    if (!item) throw new Error(`the demo world has no item ${participation.itemId}`);
    const assigned = isAssignment(index);
    const resource = assigned ? assignment(participation, item, assignmentGroupId(participation, item)) : attempt(participation, item, now);
    (assigned ? assignments : attempts).push(resource);
    if (assigned) {
      const group = assignmentGroup(participation, item, now);
      groups.set(group.id, group);
    }
    if (participation.state !== 'completed' || participation.completedAt === null) return;
    if (item.certificate) certificates.push(certificate(participation, item, resource));
    if (index % 5 === 0) learningRecords.push(learningRecord(participation, item, participation.completedAt));
  });
  return { attempts, assignments, assignmentGroups: [...groups.values()], certificates, learningRecords };
};

/** Spells the demo world as Synap does. */
export const buildPortal = (world: World, tokens: readonly Token[]): Portal => {
  const { items, participations } = world.vendors.synap;
  const { users, userGroups, educatorIds } = people(world.vendors.synap);
  const learned = learning(participations, new Map(items.map((item) => [item.id, item])), world.now);
  return {
    educatorIds,
    resources: {
      users,
      'user-groups': userGroups,
      assignments: learned.assignments,
      'assignment-groups': learned.assignmentGroups,
      attempts: learned.attempts,
      'exam-v-2s': items.map(exam),
      courses: items.map(course),
      certificates: learned.certificates,
      'learning-records': learned.learningRecords,
      'personal-access-tokens': personalAccessTokens(tokens, world),
    },
  };
};
