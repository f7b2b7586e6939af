import type { Account, Grant } from '../../../shared/domain/member.ts';
import type { LocalAccount } from '../sign-in/accounts.ts';
import { CLUSTER_UNITS } from './cum-xa-phuong.ts';
import { BLOC, PERIOD, PROVINCE, UNITS } from './lao-cai-2023.ts';

/** All invented: no such people exist. The passwords open nothing but the local cloud. */
const PASSWORD = 'mau-2026';

/** Someone of the sample: how they sign in, and what they are granted. */
export type SamplePerson = LocalAccount & { readonly grants: readonly Grant[] };

const person = (
  id: string,
  name: string,
  role: string,
  grants: readonly Grant[],
): SamplePerson => ({
  sub: id,
  userName: id,
  password: PASSWORD,
  name,
  province: PROVINCE.id,
  groups: [],
  role,
  grants,
});

/** Runs the platform; founds the province and names its first secretary. */
export const OPERATOR: LocalAccount = {
  sub: 'van-hanh',
  userName: 'van-hanh',
  password: PASSWORD,
  name: 'Người vận hành (mẫu)',
  groups: ['operators'],
  role: 'Vận hành hệ thống',
};

/** Sở Nội vụ, the records clerk, who signs, a council member and an observer. */
export const SECRETARY = person('so-noi-vu', 'Trần Thị Mẫu', 'Sở Nội vụ (thư ký Hội đồng)', [
  { role: 'SECRETARIAT' },
]);
export const RECORDS_CLERK = person('van-thu', 'Lê Văn Mẫu', 'Văn thư Ủy ban nhân dân tỉnh', [
  { role: 'RECORDS_CLERK' },
]);
export const SIGNER = person('nguoi-ky', 'Nguyễn Văn Mẫu', 'Chủ tịch Ủy ban nhân dân tỉnh (mẫu)', [
  { role: 'SIGNER' },
]);
const COUNCIL_MEMBER = person('hoi-dong', 'Phạm Văn Mẫu', 'Thành viên Hội đồng', [
  { role: 'COUNCIL_MEMBER' },
]);

const { headUnitId, deputyUnitId } = BLOC;
const scope = { periodId: PERIOD.id, blocId: BLOC.id };

/** Roles of a bloc's head and deputy are theirs for this bloc and period. */
function blocGrants(unitId: string): readonly Grant[] {
  if (unitId === headUnitId) return [{ role: 'BLOC_HEAD', ...scope, unitId }];
  if (unitId === deputyUnitId) return [{ role: 'BLOC_DEPUTY', ...scope, unitId }];
  return [];
}

const roleInBloc = (unitId: string): string =>
  unitId === headUnitId ? ', Trưởng khối' : unitId === deputyUnitId ? ', Phó khối' : '';

const DISTRICT_PEOPLE = UNITS.map(({ id, name }) =>
  person(id, `Lãnh đạo ${name} (mẫu)`, `${name}${roleInBloc(id)}`, [
    { role: 'UNIT_HEAD', unitId: id },
    ...blocGrants(id),
  ]),
);

/** Of each commune somebody who enters the sheet, and the head who hands it in. */
const COMMUNE_PEOPLE = CLUSTER_UNITS.flatMap(({ id, name }) => [
  person(id, `Lãnh đạo ${name} (mẫu)`, `${name} (cụm đang mở), lãnh đạo`, [
    { role: 'UNIT_HEAD', unitId: id },
  ]),
  person(`${id}-can-bo`, `Cán bộ ${name} (mẫu)`, `${name} (cụm đang mở), cán bộ nhập`, [
    { role: 'UNIT_OFFICER', unitId: id },
  ]),
]);

/** Everybody who holds an account record in the province. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  SECRETARY,
  RECORDS_CLERK,
  SIGNER,
  COUNCIL_MEMBER,
  ...DISTRICT_PEOPLE,
  ...COMMUNE_PEOPLE,
];

/** The account record that the API keeps of a person. */
export const recordOf = ({ name, grants }: SamplePerson): Omit<Account, 'id'> => ({
  name,
  grants: [...grants],
});
