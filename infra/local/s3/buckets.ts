export type BucketSettings = {
  readonly name: string;
  readonly versioned: boolean;
  readonly objectLock: boolean;
  /** Origins whose pages may talk to the bucket; `*` for any. */
  readonly cors?: readonly string[];
  /** Anyone may read an object whose key is known. */
  readonly publicRead?: boolean;
};

export type Place = { readonly bucket: BucketSettings; readonly key: string };

/** The newest version, or a named one; the id `undefined` names what was stored without versions. */
export type VersionChoice = 'current' | { readonly id: string | undefined };
