/** Why a file that claims to be a workbook is broken, by the place where it shows. */
export type Damage =
  | 'TRUNCATED'
  | 'DIRECTORY'
  | 'HEADER'
  | 'OVERLAP'
  | 'CONTENT'
  | 'CHECKSUM'
  | 'XML'
  | 'PACKAGE'
  | 'SHEET';

/** What no honest spreadsheet program writes, and no parser should be shown. */
export type Danger =
  | 'ZIP64'
  | 'TOO_MANY_ENTRIES'
  | 'DUPLICATE_NAME'
  | 'UNSAFE_NAME'
  | 'TOO_MUCH_CONTENT'
  | 'COMPRESSION_RATIO'
  | 'COMPRESSION_METHOD'
  | 'ENCRYPTED_ENTRY'
  | 'DOCUMENT_TYPE'
  | 'TEXT_ENCODING';

/** The columns a unit writes into; `result` holds what was achieved, whatever the indicator's kind. */
export type FormColumn = 'result' | 'state' | 'claim' | 'explanation' | 'evidence';

/** Faults of the file as a whole: reading goes no further, and there is no cell to point at. */
export type FileFault =
  | { readonly kind: 'EmptyFile' }
  | { readonly kind: 'FileTooLarge'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly kind: 'LegacyWorkbook' }
  | { readonly kind: 'EncryptedWorkbook' }
  | { readonly kind: 'WebPageFile' }
  | { readonly kind: 'PdfFile' }
  | { readonly kind: 'TextFile' }
  | {
      readonly kind: 'OtherDocument';
      readonly found: 'WORD' | 'POWERPOINT' | 'ODF' | 'XLSB' | 'ARCHIVE';
    }
  | { readonly kind: 'UnknownFile' }
  | { readonly kind: 'MacroWorkbook' }
  | { readonly kind: 'ExternalLinks' }
  | { readonly kind: 'DamagedWorkbook'; readonly where: Damage; readonly part?: string }
  | { readonly kind: 'UnsafeWorkbook'; readonly why: Danger; readonly part?: string };

/** Faults of one sheet or cell; `cell` reads like `Bản tự chấm!H12`. */
export type CellFault =
  | { readonly kind: 'SheetTooLarge'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'MergeTooLarge'; readonly sheet: string; readonly range: string }
  /** The hidden marks are gone, or the file was not made from our template. */
  | { readonly kind: 'MissingIdentity' }
  | { readonly kind: 'MissingForm' }
  | { readonly kind: 'SeveralForms'; readonly sheets: readonly string[] }
  | { readonly kind: 'MissingColumn'; readonly column: FormColumn }
  | { readonly kind: 'RepeatedColumn'; readonly column: FormColumn; readonly cell: string }
  | { readonly kind: 'UnknownRow'; readonly cell: string }
  | { readonly kind: 'RepeatedRow'; readonly cell: string; readonly firstCell: string }
  /** The hidden key and the printed title name different rows; `title` (with its number) is what the key stands for. */
  | { readonly kind: 'RowMixedUp'; readonly cell: string; readonly title: string }
  /** Something was typed where nothing is asked for, and would be lost. */
  | { readonly kind: 'NotAnInput'; readonly cell: string }
  | { readonly kind: 'FormulaInInput'; readonly cell: string }
  | { readonly kind: 'DateInInput'; readonly cell: string }
  /** A number format shows the number divided by a thousand or more. */
  | { readonly kind: 'ScaledInInput'; readonly cell: string }
  | { readonly kind: 'ErrorInInput'; readonly cell: string; readonly found: string }
  | { readonly kind: 'MergedInput'; readonly cell: string; readonly range: string };

/** Everything that can be wrong with an uploaded workbook, as plain data; worded by `sayWorkbookFault`. */
export type WorkbookFault = FileFault | CellFault;

/** A fault of the container or one of its parts. */
export const damaged = (where: Damage, part?: string): FileFault => ({
  kind: 'DamagedWorkbook',
  where,
  ...(part === undefined ? {} : { part }),
});

/** Something hostile or unsupported in the container. */
export const unsafe = (why: Danger, part?: string): FileFault => ({
  kind: 'UnsafeWorkbook',
  why,
  ...(part === undefined ? {} : { part }),
});
