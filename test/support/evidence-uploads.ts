import type { FunctionsUnderTest } from './functions-under-test.ts';
import { type People, ROUTES, TIMES } from './test-province.ts';

/** The form of a declared file, as the API answers it. */
export type EvidenceForm = {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly id: string; readonly name: string };
};

/** How the officer of a unit declares files, posts them and looks what became of them. */
export type EvidenceUploads = ReturnType<typeof evidenceOf>;

export function evidenceOf(functions: FunctionsUnderTest, as: People, unit = 'u1') {
  const who = as(`can-bo-${unit}`);
  const declare = async (
    bloc: string,
    fileName: string,
    asked: Readonly<Record<string, unknown>> = {},
  ): Promise<EvidenceForm> => {
    const body = { fileName, indicatorIds: ['d'], ...asked };
    const answer = await who.post(ROUTES.evidence, { path: { bloc, unit }, at: TIMES.open, body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };
  /** Posts as a browser does; the status is the bucket's. */
  const post = async (
    { url, fields }: EvidenceForm,
    bytes: Uint8Array,
    changed: Readonly<Record<string, string>> = {},
  ) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
    form.append('file', new Blob([new Uint8Array(bytes)]), 'x');
    const answer = await fetch(url, { method: 'POST', body: form });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };
  const woken = (form: EvidenceForm, versionId: string | undefined) =>
    functions.wake('submissions/receive-evidence', {
      time: '2023-12-05T03:01:00Z',
      detail: { object: { key: form.fields.key, size: 1, 'version-id': versionId } },
    });
  const sendWith = async (form: EvidenceForm, bytes: Uint8Array) => {
    const answer = await post(form, bytes);
    if (answer.status !== 201) throw new Error(answer.text);
    await woken(form, answer.headers.get('x-amz-version-id') ?? undefined);
  };
  const list = async (bloc: string) =>
    (await who.get(ROUTES.evidence, { path: { bloc, unit }, at: TIMES.open })).body.items;
  /** Declares a file and sends it; answers what the unit then sees of it. */
  const sent = async (
    bloc: string,
    fileName: string,
    bytes: Uint8Array,
    asked: Readonly<Record<string, unknown>> = {},
  ) => {
    const form = await declare(bloc, fileName, asked);
    await sendWith(form, bytes);
    const path = { bloc, unit, file: form.file.id };
    return (await who.get(ROUTES.declaredFile, { path, at: TIMES.open })).body;
  };
  return { declare, post, woken, sendWith, list, sent };
}
