// A database that nodes share, for what one node alone cannot count.

/** A database that nodes share, asked as `pg` is. */
export interface Shared {
  query(question: {
    readonly name?: string
    readonly text: string
    readonly values?: readonly unknown[]
  }): Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number | null }>
}

export interface SharedStore {
  /** Where nodes count together what one of them alone cannot; null: there is one node. */
  readonly shared: Shared | null
}
