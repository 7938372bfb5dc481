/** What a tenant holds beside the demo world: organizations, job titles and a certificate that no course awards. */
export const ORGANIZATIONS = [
  { id: 51, name: 'Northwind', description: 'Headquarters', internal: true },
  { id: 52, name: 'Northwind Logistics', description: 'Warehouses and transport', internal: true },
  { id: 53, name: 'Contractors', description: null, internal: false },
] as const;

export const JOB_TITLES = [
  { id: 71, name: 'Technician', description: 'Keeps the machines running' },
  { id: 72, name: 'Team lead', description: 'Leads a shift' },
  { id: 73, name: 'Accountant', description: null },
  { id: 74, name: 'Driver', description: 'Holds a licence' },
] as const;

export const UNUSED_CERTIFICATE = { id: 90, name: 'Certificate of attendance', description: null, printable: false, duration: null } as const;
