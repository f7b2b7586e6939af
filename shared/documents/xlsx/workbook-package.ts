import { ok, type Result, refused } from '../../domain/result.ts';
import type { Parts } from './inflate-entries.ts';
import { checkTexts, readPart } from './part-text.ts';
import { checkRelationships, type Relationship, relationshipsOf } from './relationships.ts';
import { tidyText } from './tidy-text.ts';
import { damaged, type FileFault } from './workbook-fault.ts';

/** Where the parts of a workbook are, by name in the package. */
export type WorkbookPackage = {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly stringsPart?: string;
  readonly stylesPart?: string;
  readonly from1904: boolean;
};

const CONTENT_TYPES = '[content_types].xml';
/** Excel takes 31 letters; names are said in every fault. */
const MAX_NAME = 40;

/** Finds the workbook in a package that has neither macros nor links to other files. */
export function openPackage(parts: Parts): Result<WorkbookPackage, FileFault> {
  const types = parts.get(CONTENT_TYPES);
  if (types === undefined) return refused({ kind: 'OtherDocument', found: kindOfArchive(parts) });
  const fault = checkTexts(parts) ?? checkKind(types, parts) ?? checkRelationships(parts);
  if (fault !== undefined) return refused(fault);
  const roots = relationshipsOf(parts, '');
  if (!roots.ok) return roots;
  const workbook = roots.value.find((arrow) => arrow.type === 'officeDocument')?.target;
  if (workbook === undefined) return refused(damaged('PACKAGE', '_rels/.rels'));
  const arrows = relationshipsOf(parts, workbook);
  return arrows.ok ? readWorkbookPart(parts, workbook, arrows.value) : arrows;
}

const kindOfArchive = (parts: Parts): 'ODF' | 'ARCHIVE' =>
  parts.has('mimetype') && parts.has('content.xml') ? 'ODF' : 'ARCHIVE';

/** What the package says it is. A macro is refused wherever it shows: by type, by part, by relationship. */
function checkKind(types: Uint8Array, parts: Parts): FileFault | undefined {
  const names = [...parts.keys()];
  const endings = new Set(names.map((name) => name.replace(/^.*\./, '')));
  const contentTypes = new Set<string>();
  const fault = readPart<FileFault>(types, CONTENT_TYPES, {
    open: (_, attributes) => {
      // Some writers declare what endings would mean, whether any part has them or not.
      const ending = attributes.get('Extension')?.toLowerCase();
      if (ending === undefined || endings.has(ending))
        contentTypes.add(attributes.get('ContentType') ?? '');
      return undefined;
    },
  });
  if (fault !== undefined) return fault;
  const has = (pattern: RegExp): boolean => [...contentTypes].some((type) => pattern.test(type));
  if (has(/wordprocessingml/)) return { kind: 'OtherDocument', found: 'WORD' };
  if (has(/presentationml\.(?:presentation|slideshow|template)/)) {
    return { kind: 'OtherDocument', found: 'POWERPOINT' };
  }
  if (has(/sheet\.binary/)) return { kind: 'OtherDocument', found: 'XLSB' };
  const macros = names.some((name) => /vbaproject|macrosheets\/|activex\/|ctrlprops\//.test(name));
  if (macros || has(/macroEnabled|vbaProject|macrosheet/i)) return { kind: 'MacroWorkbook' };
  if (names.some((name) => name.includes('externallinks/'))) return { kind: 'ExternalLinks' };
  return has(/spreadsheetml\.(?:sheet|template)\.main\+xml/)
    ? undefined
    : damaged('PACKAGE', CONTENT_TYPES);
}

function readWorkbookPart(
  parts: Parts,
  part: string,
  arrows: readonly Relationship[],
): Result<WorkbookPackage, FileFault> {
  const bytes = parts.get(part);
  if (bytes === undefined) return refused(damaged('PACKAGE', part));
  const byId = new Map(arrows.map((arrow) => [arrow.id, arrow]));
  const sheets = new Map<string, string>();
  let from1904 = false;
  const fault = readPart<FileFault>(bytes, part, {
    open: (element, attributes) => {
      from1904 ||= /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
      if (element !== 'sheet') return undefined;
      const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
      const arrow = byId.get(id ?? '');
      // One part as two sheets would be read as often as it is named.
      if (arrow === undefined || sheets.has(arrow.target)) return damaged('PACKAGE', part);
      const name = tidyText(attributes.get('name') ?? '').slice(0, MAX_NAME);
      if (arrow.type === 'worksheet') sheets.set(arrow.target, name);
      return undefined;
    },
  });
  if (fault !== undefined) return refused(fault);
  if (sheets.size === 0) return refused(damaged('PACKAGE', part));
  const stringsPart = arrows.find((arrow) => arrow.type === 'sharedStrings')?.target;
  const stylesPart = arrows.find((arrow) => arrow.type === 'styles')?.target;
  return ok({
    sheets: [...sheets].map(([target, name]) => ({ name, part: target })),
    from1904,
    ...(stringsPart === undefined ? {} : { stringsPart }),
    ...(stylesPart === undefined ? {} : { stylesPart }),
  });
}
