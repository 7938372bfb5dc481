import type { Participation } from '../../shared/world/learning.ts';
import type { Reply } from '../../shared/emulator.ts';
import { id, ids, moment, optional, readArguments, refusal } from './arguments.ts';
import { certificateFileUrl, earnsCertificate, isActive, isBetween, isCompleted, isDeactivated, messages } from './inferred.ts';
import { found, operation, type Call, type Operation, type Operations, type Row } from './operation.ts';
import { pdf } from './pdf.ts';
import { gradeOf } from './spelling.ts';
import { lastVisit } from './student.ts';
import type { Tenant } from './tenant.ts';

const completionRow = (tenant: Tenant, enrollment: Participation, { origin, apiKey }: Call): Row => {
  const userId = Number(enrollment.accountId);
  const course = found(tenant.courses, Number(enrollment.itemId), 'class');
  const completion = { class: course.row, student: tenant.users.get(userId) };
  const { certificate } = course;
  if (!certificate) return completion;
  const certificate_file_url = certificateFileUrl(origin, apiKey, Number(certificate.id), course.id, userId);
  return { ...completion, certificates: earnsCertificate(enrollment) ? [{ ...certificate, certificate_file_url }] : [] };
};

const completions = (tenant: Tenant): Operation =>
  operation(
    { completed_after: optional(moment), completed_before: optional(moment), class_id: optional(id), user_id: optional(id) },
    ({ completed_after, completed_before, class_id, user_id }, call) => {
      const chosen =
        user_id !== undefined
          ? tenant.enrollmentsOfUser(user_id)
          : [...tenant.courses.keys()].flatMap((courseId) => (class_id === undefined || class_id === courseId ? tenant.enrollmentsOfCourse(courseId) : []));
      return chosen
        .filter((enrollment) => isCompleted(enrollment) && (class_id === undefined || Number(enrollment.itemId) === class_id))
        .filter(({ completedAt }) => completedAt !== null && isBetween(completedAt.getTime(), completed_after, completed_before))
        .map((enrollment) => completionRow(tenant, enrollment, call));
    },
  );

/** The document calls it the target of certificate_file_url and no more. */
const download =
  (tenant: Tenant): Operation =>
  (query): Reply => {
    const { certificate_id, class_id, user_id } = readArguments({ certificate_id: id, class_id: id, user_id: id }, query);
    const course = tenant.courses.get(class_id);
    const completed = tenant.enrollmentsOfCourse(class_id).some((enrollment) => Number(enrollment.accountId) === user_id && earnsCertificate(enrollment));
    const account = tenant.accounts.get(user_id);
    if (!course || course.certificate?.id !== certificate_id || !account || !completed) throw refusal(messages.noCertificate);
    return { status: 200, headers: { 'content-type': 'application/pdf' }, body: pdf(`${course.title}: ${account.givenName} ${account.familyName}`) };
  };

const reportRow = (tenant: Tenant, enrollment: Participation): Row => {
  const { time } = tenant.spell;
  return {
    student_id: Number(enrollment.accountId),
    enrolled_at: time(enrollment.assignedAt),
    started_at: time(enrollment.startedAt),
    last_visited_at: time(lastVisit(tenant, enrollment)),
    completed_at: time(enrollment.completedAt),
    score: isCompleted(enrollment) ? { percent: enrollment.percent, grade: gradeOf(enrollment.percent) } : null,
  };
};

const report = (tenant: Tenant): Operation =>
  operation({ class_id: id, student_ids: optional(ids), started_from: optional(moment), to: optional(moment), from: optional(moment) }, (values) => {
    const { class_id, student_ids, started_from, to, from } = values;
    found(tenant.courses, class_id, 'class');
    return tenant
      .enrollmentsOfCourse(class_id)
      .filter((enrollment) => (student_ids ? student_ids.includes(Number(enrollment.accountId)) : isActive(enrollment)))
      .filter((enrollment) => started_from === undefined || !isDeactivated(enrollment) || (enrollment.endedAt?.getTime() ?? 0) >= started_from)
      .filter(({ assignedAt }) => (from === undefined || assignedAt.getTime() >= from) && (to === undefined || assignedAt.getTime() < to))
      .map((enrollment) => reportRow(tenant, enrollment));
  });

/** Who completed what, the certificates, and the report of one course. */
export const completionOperations = (tenant: Tenant): Operations => ({
  get_all_class_completions: completions(tenant),
  download_certificate: download(tenant),
  get_class_report: report(tenant),
});
