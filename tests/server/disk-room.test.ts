import { expect, test } from 'vitest'
import { noRoomAt } from '../../server/disk-room.ts'

test('a start that fails on a full disk says that it is full; no other failure says so', () => {
  const free = (bavail: number) => (() => ({ bavail, bsize: 4096 })) as never
  expect(noRoomAt('/data', free(3))).toBe(
    'the disk of /data is full (12288 bytes free): make room and start again',
  )
  expect(noRoomAt('/data', free(100_000))).toBeNull()
  expect(noRoomAt('/no/such/folder')).toBeNull()
})
