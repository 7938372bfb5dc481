import type { Group } from '../../shared/world/world.ts';
import { id, ids } from './arguments.ts';
import { found, matching, operation, paginated, rowsWithIds, texts, type Operation, type Operations, type Row } from './operation.ts';
import { JOB_TITLES, ORGANIZATIONS, UNUSED_CERTIFICATE } from './site.ts';
import type { Tenant } from './tenant.ts';

const byId = (rows: readonly Row[]): Map<number, Row> => new Map(rows.map((row) => [Number(row.id), row]));

const groupRow = ({ id: groupId, name }: Group, index: number): Row => ({
  id: Number(groupId),
  name,
  description: index === 0 ? null : `Everybody in ${name}`,
  access_code: index === 1 ? `JOIN-${groupId}` : null,
  picture: `https://northwind.matrixlms.example/pictures/group-${groupId}.png`,
  visibility: index === 0 ? 'School' : 'Private',
  type: index % 2 === 0 ? 'Interest' : 'Topic',
});

/** Groups and who is in them. */
const groupOperations = (tenant: Tenant): Operations => {
  const rows = tenant.groups.map(groupRow);
  const groups = new Map(tenant.groups.map((group) => [Number(group.id), group]));
  const people = (side: 'memberIds' | 'supervisorIds'): Operation =>
    operation({ group_id: id }, ({ group_id }) =>
      found(groups, group_id, 'group')[side].map((userId) => {
        const account = tenant.accounts.get(Number(userId));
        return { id: Number(userId), joined_at: tenant.spell.time(account?.createdAt ?? null), last_visited_at: tenant.spell.time(account?.lastActiveAt ?? null) };
      }),
    );
  const groupsWith = (side: 'memberIds' | 'supervisorIds'): Operation =>
    operation({ user_id: id }, ({ user_id }) => {
      found(tenant.users, user_id, 'user');
      return rows.filter((_, i) => tenant.groups[i]?.[side].includes(String(user_id)));
    });
  return {
    get_all_groups: paginated({}, () => rows),
    get_groups_with_ids: operation({ group_ids: ids }, ({ group_ids }) => rowsWithIds(byId(rows), group_ids)),
    get_groups_that_match: matching(texts('name', 'access_code'), () => rows),
    get_members_for_group: people('memberIds'),
    get_admins_for_group: people('supervisorIds'),
    get_groups_with_member: groupsWith('memberIds'),
    get_groups_with_admin: groupsWith('supervisorIds'),
  };
};

/** Organizations, groups, job titles and certificates. */
export const catalogOperations = (tenant: Tenant): Operations => {
  const certificates: Row[] = [UNUSED_CERTIFICATE];
  for (const { certificate } of tenant.courses.values()) if (certificate) certificates.push(certificate);
  return {
    ...groupOperations(tenant),
    get_all_organizations: paginated({}, () => ORGANIZATIONS),
    get_organizations_with_ids: operation({ organization_ids: ids }, ({ organization_ids }) => rowsWithIds(byId(ORGANIZATIONS), organization_ids)),
    get_all_job_titles: operation({}, () => JOB_TITLES),
    get_job_titles_with_ids: operation({ job_title_ids: ids }, ({ job_title_ids }) => rowsWithIds(byId(JOB_TITLES), job_title_ids)),
    get_job_titles_that_match: matching({ id, ...texts('name') }, () => JOB_TITLES),
    get_all_certificates: operation({}, () => certificates),
    get_certificates_with_ids: operation({ certificate_ids: ids }, ({ certificate_ids }) => rowsWithIds(byId(certificates), certificate_ids)),
  };
};
