/** A fault in words: what was found, and how to mend it. */
export type Words = { readonly what: string; readonly mend: string };
