import { inOrder } from '../../shared/connection.ts';
import { pageFrom } from '../paging.ts';
import { linked, userLink } from '../parents.ts';
import type { Resolvers } from '../schema.generated.ts';

/** Courses, certificates and learning records. */
export const records = {
  Query: {
    synapCourse: async (_root, { id }, { loaders }) => linked(loaders.courseById, id),
    synapCourses: (_root, { ids }, { loaders }) => inOrder(ids, (id) => linked(loaders.courseById, id)),
    synapCertificate: async (_root, { id }, { loaders }) => linked(loaders.certificateById, id),
    synapCertificates: async (_root, { first, after }, { client }) => pageFrom(client.certificates, first, after),
    synapLearningRecord: async (_root, { id }, { loaders }) => linked(loaders.learningRecordById, id),
    synapLearningRecords: async (_root, { first, after }, { client }) => pageFrom(client.learningRecords, first, after),
  },
  SynapCourse: {
    owner: async (course, _arguments, context, info) => userLink(context, course.one.owner, info),
  },
  SynapCertificate: {
    user: async (certificate, _arguments, context, info) => userLink(context, certificate.one.user, info),
    exam: async (certificate, _arguments, { loaders }) => linked(loaders.examById, certificate.one.examV2 ?? certificate.one.exam),
    attempt: async (certificate, _arguments, { loaders }) => linked(loaders.attemptById, certificate.one.attempt),
    assignment: async (certificate, _arguments, { loaders }) => linked(loaders.assignmentById, certificate.one.assignment),
  },
  SynapLearningRecord: {
    user: async (record, _arguments, context, info) => userLink(context, record.one.user ?? record.one.owner, info),
  },
} satisfies Resolvers;
