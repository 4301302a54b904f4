// A staff account as the server tells of it.

export interface Member {
  readonly name: string
  readonly role: 'owner' | 'marshal' | 'viewer'
  readonly sites: readonly string[]
  /** A viewer of every site, also of those made later. */
  readonly allSites: boolean
}
