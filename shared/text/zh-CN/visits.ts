import type { Widen } from '../widen.ts'

/** The visits at home, for the marshals of a site. */
export const visits = {
  title: '上门',
  toDo: ({ count }: { count: number }) => `还要去 ${count} 户`,
  note: '记一户上门',
  heading: '记下要上门的一户',
  where: '在哪里（楼栋、门牌）',
  what: '要做什么（可不填）',
  number: '本人或家人的号（可不填）',
  kept: ({ hours }: { hours: number }) =>
    `不用写姓名。写下的内容加密保存，${hours} 小时后删除，只有这个点的引导员能看到。`,
  save: '记下',
  missing: '请写在哪里，或者写一个号。',
  none: '今天还没有要上门的。',
  tick: '已上门',
  reopen: '还没上门',
  doneAt: ({ time }: { time: string }) => `${time} 已上门`,
  since: ({ time }: { time: string }) => `${time} 记下`,
  erased: '没有写下的内容：已删除，或没有送到',
  drop: '从名单去掉',
  dropSure: '再点一次，去掉这一户',
  erase: '删除写下的内容',
  eraseSure: '再点一次，删除',
  unread: '写下的内容读不出来，稍后再试',
}

export type HomeVisitWords = Widen<typeof visits>
