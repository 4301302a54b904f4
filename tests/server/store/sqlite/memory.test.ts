import { memoryStore } from '../../../../server/store/sqlite/memory.ts'
import { storeSuite } from '../suite.ts'

storeSuite('memory', async () => ({
  store: memoryStore(),
  reopen: null,
  spoil: null,
  dispose: async () => {},
}))
