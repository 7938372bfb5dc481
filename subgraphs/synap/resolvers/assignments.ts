import { inOrder } from '../../shared/connection.ts';
import { pageFrom } from '../paging.ts';
import { linked, userLink } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';
import { assignmentStatus } from '../status.ts';

/** Assignments and what is assigned. */
export const assignments = {
  Query: {
    synapAssignment: async (_root, { id }, { loaders }) => linked(loaders.assignmentById, id),
    synapAssignments: async (_root, { first, after }, { client }) => pageFrom(client.assignments, first, after),
    synapAssignmentGroup: async (_root, { id }, { loaders }) => linked(loaders.assignmentGroupById, id),
    synapAssignmentGroups: (_root, { ids }, { loaders }) => inOrder(ids, (id) => linked(loaders.assignmentGroupById, id)),
  },
  SynapAssignment: {
    __resolveReference: async ({ id }, { loaders }) => linked(loaders.assignmentById, id),
    rawStatus: (assignment) => assignment.status?.raw ?? null,
    // Not the group's start: that would be a call for a field that needs none.
    status: (assignment, _arguments, { clock }) => assignmentStatus(assignment, assignment.startDate, clock.now()),
    user: async (assignment, _arguments, context, info) => userLink(context, assignment.one.user ?? assignment.one.owner, info),
    assignmentGroup: async (assignment, _arguments, { loaders }) => linked(loaders.assignmentGroupById, assignment.one.assignmentGroup),
    course: async (assignment, _arguments, { loaders }) => linked(loaders.courseById, assignment.one.course),
    itemIds: (assignment) => [...assignment.many.items],
  },
  SynapAssignmentGroup: {
    deadlineType: (group) => group.deadlineType?.raw ?? null,
    reviewers: async (group, _arguments, { loaders }) => linked(loaders.userGroupById, group.one.reviewers),
  },
} satisfies Resolvers;
