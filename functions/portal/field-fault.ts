/** What is wrong with a field of a form, in words. */
export type FieldFault = { readonly field: string; readonly text: string };
