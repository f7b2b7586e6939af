import { ok, type Result, refused } from '../../domain/result.ts';
import type { Parts } from './inflate-entries.ts';
import { readPart } from './part-text.ts';
import { damaged, type FileFault, unsafe } from './workbook-fault.ts';

/** One arrow from a part to another; `type` is its last word (`worksheet`, `styles`), `target` a part's name in lower case. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** Arrows from one part to parts of the package, of which there are two hundred. */
const MAX_RELATIONSHIPS = 1_000;

/** The arrows that leave one part; the package itself is the part `''`. Every target inside the package exists. */
export function relationshipsOf(
  parts: Parts,
  source: string,
): Result<readonly Relationship[], FileFault> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const name = `${folder}_rels/${source.slice(slash)}.rels`;
  const bytes = parts.get(name);
  return bytes === undefined ? ok([]) : readRelationships(parts, folder, name, bytes);
}

/** Checks every relationship part of the package: nothing dangles, nothing reaches outside but web links. */
export function checkRelationships(parts: Parts): FileFault | undefined {
  for (const [name, bytes] of parts) {
    if (!/(?:^|\/)_rels\/[^/]*\.rels$/.test(name)) continue;
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const found = readRelationships(parts, folder, name, bytes);
    if (!found.ok) return found.errors[0];
  }
  return undefined;
}

function readRelationships(
  parts: Parts,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Result<readonly Relationship[], FileFault> {
  const found = new Map<string, Relationship>();
  const fault = readPart<FileFault>(bytes, name, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return undefined;
      const id = attributes.get('Id') ?? '';
      const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      const written = attributes.get('Target') ?? '';
      if (type === 'externalLink' || type === 'externalLinkPath') return { kind: 'ExternalLinks' };
      if (type === 'vbaProject') return { kind: 'MacroWorkbook' };
      if (attributes.get('TargetMode') === 'External') {
        return type === 'hyperlink' ? undefined : { kind: 'ExternalLinks' };
      }
      if (written.startsWith('#')) return undefined;
      const target = resolveTarget(folder, written);
      if (found.has(id) || !parts.has(target)) return damaged('PACKAGE', name);
      if (found.size >= MAX_RELATIONSHIPS) return unsafe('TOO_MUCH_CONTENT', name);
      found.set(id, { id, type, target });
      return undefined;
    },
  });
  return fault === undefined ? ok([...found.values()]) : refused(fault);
}

function resolveTarget(folder: string, written: string): string {
  const steps = written.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of decoded(written.replace(/#.*$/, '')).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** A target is an address, so a blank in a part's name is written `%20`. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
