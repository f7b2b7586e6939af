import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { XLSX_TYPE } from '../../shared/documents/xlsx/media-type.ts';
import { authorize } from '../../shared/domain/authorize.ts';
import { json } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { LINK_SECONDS } from '../../shared/storage/document-store.ts';
import type { UploadTicket } from '../../shared/storage/ticket-store.ts';
import { dependenciesWithDocuments } from './dependencies.ts';
import { requestUpload } from './request-upload.ts';

const deps = { ...dependenciesWithDocuments(), newId: randomUUID };
const Body = z.strictObject({
  /** Where the browser goes after the upload; `{ticket}` stands for the ticket's id. */
  redirectTo: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[^\s<>"]+$/, 'InvalidAddress')
    .optional(),
  asDraft: z.boolean().optional(),
});
const TicketPath = UnitPath.extend({ ticket: z.string().max(140) });

export const handler = httpHandler({
  'POST /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/uploads': route(
    { path: UnitPath, body: Body },
    async ({ path, body, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const permit = await requestUpload(deps, asking, path, body);
      if (!permit.ok) return problem(permit.errors);
      return json(201, { ticketId: permit.value.ticket.id, ...permit.value.form });
    },
  ),
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/uploads/{ticket}':
    route({ path: TicketPath }, async ({ path, caller, at }) => {
      const [account, ticket] = await Promise.all([
        deps.accounts.get(path.province, caller.id),
        path.ticket.startsWith(`${path.province}_`) ? deps.tickets.get(path.ticket) : undefined,
      ]);
      const members = [path.unit];
      const subject = { periodId: path.period, blocId: path.bloc, unitId: path.unit, members };
      const may = authorize(account?.record, 'EDIT_SHEET', subject, at);
      if (!may.ok) return problem(may.errors);
      if (
        ticket?.unitId !== path.unit ||
        ticket.periodId !== path.period ||
        ticket.blocId !== path.bloc
      )
        return problem([{ kind: 'NotFound', what: 'UPLOAD', id: path.ticket }]);
      return json(200, { ...ticket, ...(await linkToReturned(ticket)) });
    }),
});

/** The way to the marked copy, in place of its key. */
async function linkToReturned({ returned }: UploadTicket) {
  if (returned === undefined) return {};
  const { key, fileName } = returned;
  const url = await deps.documents.link(key, fileName, XLSX_TYPE);
  return { returned: { url, fileName, expiresInSeconds: LINK_SECONDS } };
}
