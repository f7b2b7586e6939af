import * as z from 'zod';
import { renderReceipt } from '../../shared/documents/pdf/receipt-paper.ts';
import { file } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { UnitPath } from '../../shared/edge/paths.ts';
import { problem } from '../../shared/edge/problem.ts';
import { contentDisposition } from '../../shared/storage/document-store.ts';
import { dependencies } from './dependencies.ts';
import { printReceipt } from './print-receipt.ts';

const deps = dependencies();

const Path = UnitPath.extend({ version: z.string().regex(/^[1-9]\d{0,4}$/, 'InvalidVersion') });

export const handler = httpHandler({
  'GET /v1/provinces/{province}/periods/{period}/blocs/{bloc}/units/{unit}/sheet/receipts/{version}':
    route({ path: Path }, async ({ path, caller, at }) => {
      const asking = { province: path.province, callerId: caller.id, at };
      const printed = await printReceipt(deps, asking, path, Number(path.version));
      if (!printed.ok) return problem(printed.errors);
      const name = `Biên nhận - ${printed.value.unit} - phiên bản ${path.version}.pdf`;
      return file(await renderReceipt(printed.value), 'application/pdf', contentDisposition(name));
    }),
});
