/** The same value, of which no part can be written to. */
export type Fixed<Value> =
  Value extends ReadonlyMap<infer Key, infer Item>
    ? ReadonlyMap<Key, Fixed<Item>>
    : Value extends readonly unknown[] | object
      ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
      : Value
