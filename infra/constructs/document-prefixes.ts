import type { FunctionEntry } from '../catalogue/function-entry.ts';

/** Where in the documents bucket a function looks, and where it puts. Folders end in a slash. */
export type Prefixes = { readonly read: readonly string[]; readonly write: readonly string[] };

/**
 * The folders of each function that the catalogue lets into the documents bucket. The catalogue says whether
 * it may read or also write; this says where. A function that is let in and is missing here fails the synth.
 */
export const DOCUMENT_PREFIXES: Readonly<Record<FunctionEntry['name'], Prefixes>> = {
  'submissions/request-upload': { read: ['returned/'], write: ['incoming/'] },
  'submissions/receive-workbook': { read: ['incoming/'], write: ['returned/'] },
  'submissions/keep-evidence': { read: ['evidence/'], write: ['evidence-incoming/'] },
  'submissions/receive-evidence': {
    read: ['evidence-incoming/', 'evidence/'],
    write: ['evidence/'],
  },
  'ranking/rank-bloc': { read: [], write: ['bundles/'] },
  'ranking/show-ranking': { read: ['bundles/'], write: [] },
  'decisions/prepare-bloc-papers': { read: ['bundles/', 'papers/'], write: ['papers/'] },
  'decisions/download-bloc-paper': { read: ['papers/'], write: [] },
  'decisions/want-paper-archive': { read: ['papers/'], write: [] },
  'decisions/archive-papers': { read: ['papers/'], write: ['papers/'] },
  'decisions/print-decision': { read: [], write: ['drafts/'] },
  'decisions/publish-decision': {
    read: ['decisions/', 'sealed/', 'originals/', 'bundles/'],
    write: ['decisions/'],
  },
  'decisions/seal-decision': {
    read: ['decisions/', 'sealed/', 'originals/', 'bundles/'],
    write: ['sealed/'],
  },
  'decisions/keep-original': { read: [], write: ['originals-incoming/'] },
  'decisions/receive-original': { read: ['originals-incoming/'], write: ['originals/'] },
  'decisions/download-decision': {
    read: ['drafts/', 'decisions/', 'sealed/', 'originals/'],
    write: [],
  },
};

/** They read the very version that woke them: the form may have been posted a second time since. */
export const READS_VERSIONS: readonly FunctionEntry['name'][] = [
  'submissions/receive-workbook',
  'submissions/receive-evidence',
  'decisions/receive-original',
];

/** They put final papers, the files of issued decisions and their originals under Object Lock; nobody else needs the right to. */
export const LOCKS_DOCUMENTS: readonly FunctionEntry['name'][] = [
  'decisions/prepare-bloc-papers',
  'decisions/publish-decision',
  'decisions/seal-decision',
  'decisions/receive-original',
];
