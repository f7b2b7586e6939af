import * as z from 'zod';
import { renderPaper } from '../../shared/documents/pdf/render-paper.ts';
import { SampleName } from '../../shared/domain/templates/samples.ts';
import { file } from '../../shared/edge/answer.ts';
import { httpHandler, route } from '../../shared/edge/http-handler.ts';
import { problem } from '../../shared/edge/problem.ts';
import { contentDisposition } from '../../shared/storage/document-store.ts';
import { dependencies } from './dependencies.ts';
import { previewTemplate } from './preview-template.ts';
import { TemplatePath } from './template-path.ts';

const deps = dependencies();
const Body = z.strictObject({ template: z.json(), sample: SampleName.optional() });

export const handler = httpHandler({
  'POST /v1/provinces/{province}/templates/{kind}/preview': route(
    { path: TemplatePath, body: Body },
    async ({ path: { province, kind }, body, caller, at }) => {
      const asking = { province, callerId: caller.id, at };
      const paper = await previewTemplate(deps, asking, kind, body);
      if (!paper.ok) return problem(paper.errors);
      const name = contentDisposition('Xem trước mẫu văn bản.pdf').replace('attachment', 'inline');
      return file(await renderPaper(paper.value), 'application/pdf', name);
    },
  ),
});
