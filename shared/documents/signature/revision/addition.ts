/** Something in a revision that is no signature, appearance of one or validation data; `page` counts from 1. */
export type Addition =
  /** The file's catalogue changed in an entry that is not about signatures. */
  | { readonly kind: 'CATALOG'; readonly entry: string }
  | { readonly kind: 'PAGES' }
  | { readonly kind: 'PAGE'; readonly page: number; readonly entry: string }
  | { readonly kind: 'PAGE_CONTENT'; readonly page: number }
  | { readonly kind: 'ANNOTATION'; readonly page: number }
  /** A form field that holds no signature, or a form with more than fields. */
  | { readonly kind: 'FORM'; readonly entry: string }
  | { readonly kind: 'SIGNATURE_REPLACED' }
  /** A visible signature that covers more of the page than a stamp needs. */
  | { readonly kind: 'APPEARANCE_TOO_LARGE'; readonly page: number }
  | { readonly kind: 'ACTIVE_CONTENT'; readonly entry: string }
  | { readonly kind: 'INFORMATION'; readonly entry: string }
  | { readonly kind: 'OBJECT'; readonly number: number }
  | { readonly kind: 'STRAY_BYTES'; readonly from: number };
