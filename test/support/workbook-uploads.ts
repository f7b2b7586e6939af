import { PutObjectCommand } from '@aws-sdk/client-s3';
import { templateRows } from '../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../shared/documents/xlsx/write-template.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { FunctionsUnderTest } from './functions-under-test.ts';
import { HERE, type People, ROUTES, RULES, sheetBody, TIMES } from './test-province.ts';

const ASSIGNED = {
  unitId: 'u1',
  lines: [{ indicatorId: 'p', state: 'ASSIGNED' as const, target: '100' }],
};

/** A workbook of the unit u1 filled as a person would, with the identity that its form was given. */
export async function workbook(
  as: People,
  bloc: string,
  lines: readonly WrittenLine[] = sheetBody().lines,
  identity: Readonly<Record<string, unknown>> = {},
  rules: RuleSet = RULES,
): Promise<Uint8Array> {
  const { ruleSet } = (await as('so-noi-vu').get(ROUTES.bloc, { path: { bloc } })).body;
  return writeTemplate({
    identity: {
      provinceId: HERE.province,
      periodId: HERE.period,
      blocId: bloc,
      unitId: 'u1',
      ruleSetHash: ruleSet.hash,
      baseVersion: 0,
      baseHash: '',
      ...identity,
    },
    province: 'Tỉnh Mẫu',
    unit: 'Huyện U1',
    bloc: 'Khối',
    period: 'Năm 2023',
    ruleSet: rules.title,
    deadline: '17:00:00 ngày 10/12/2023',
    stamp: undefined,
    rows: templateRows(rules, ASSIGNED, lines),
  });
}

/** The event of an object that was posted with a ticket's form. */
export const objectEvent = (ticketId: string, versionId: string | undefined, time: string) => ({
  time,
  detail: { object: { key: `incoming/${ticketId}`, size: 1, 'version-id': versionId } },
});

/** How the unit u1's head, or `sub`, asks for uploads, sends files and looks what became of them. */
export type Uploads = ReturnType<typeof uploadsOf>;

export function uploadsOf(functions: FunctionsUnderTest, as: People, sub = 'thu-truong-u1') {
  const askedTicket = async (
    bloc: string,
    at: string = TIMES.open,
    asked: Readonly<Record<string, unknown>> = {},
  ): Promise<string> => {
    const body = { ...asked };
    const answer = await as(sub).post(ROUTES.uploads, { path: { bloc }, at, body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.ticketId;
  };
  /** Puts the file where the form would post it; answers the version that the event would name. */
  const posted = async (ticketId: string, bytes: Uint8Array): Promise<string | undefined> => {
    const { VersionId } = await functions.s3.send(
      new PutObjectCommand({
        Bucket: functions.documentsBucket,
        Key: `incoming/${ticketId}`,
        Body: bytes,
      }),
    );
    return VersionId;
  };
  const received = async (ticketId: string, bytes: Uint8Array, time = '2023-12-05T03:01:00Z') => {
    const versionId = await posted(ticketId, bytes);
    await functions.wake('submissions/receive-workbook', objectEvent(ticketId, versionId, time));
  };
  const ticketOf = async (bloc: string, ticket: string) =>
    (await as('can-bo-u1').get(ROUTES.upload, { path: { bloc, ticket }, at: TIMES.open })).body;
  /** Sends a file by a ticket of its own; answers the ticket as it stands then. */
  const sent = async (
    bloc: string,
    bytes: Uint8Array,
    asked: Readonly<Record<string, unknown>> = {},
  ) => {
    const ticket = await askedTicket(bloc, TIMES.open, asked);
    await received(ticket, bytes);
    return ticketOf(bloc, ticket);
  };
  return { askedTicket, posted, received, ticketOf, sent };
}

/** The file that a short-lived link leads to. */
export async function fetched(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}
