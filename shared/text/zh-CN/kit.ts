import type { Widen } from '../widen.ts'

/** The texts of the printed kit of a site, and of the page where it is chosen. */
export const kit = {
  page: {
    languages: '纸上的语言',
    printAll: ({ count }: { count: number }) => `打印已勾选的 ${count} 张`,
    nothing: '还没有勾选要打印的东西',
    tooMany: ({ most, count }: { most: number; count: number }) =>
      `一次最多打印 ${most} 张，现在是 ${count} 张。请分几次打印。`,
    printOne: '只打印这一项',
    sheets: ({ count }: { count: number }) => `${count} 张`,
    before: '上一张',
    after: '下一张',
    shown: ({ index, count }: { index: number; count: number }) => `第 ${index} 张，共 ${count} 张`,
    none: '没有要打印的纸',
    paper: '纸',
    from: '从',
    to: '到',
    sizes: '打印时请选“实际大小”，不要缩放。',
  },
  items: {
    posters: { title: '海报', why: '贴在入口和来的路上。' },
    marks: { title: '一米线', why: '贴在地上，手机会叫人站到第几号。请覆膜，或装进塑料封套。' },
    desks: { title: '台牌', why: '放在台上，或挂在台的上方。' },
    queues: { title: '队列牌', why: '立在每个队列的起点。' },
    staff: { title: '人员卡片', why: '给还没有收起的新账号：名字、口令和用处。' },
    slips: {
      title: '备用纸条',
      why: '停电或断网时手工发号。恢复后，在平板上“补录”，拿纸条的人还按原来的次序。',
    },
  },
  arrows: {
    title: '箭头',
    none: '没有箭头',
    left: '向左',
    right: '向右',
    ahead: '直走',
    up: '上楼',
  },
  posters: {
    nth: ({ index }: { index: number }) => `第 ${index} 张：从这里去大屏`,
    copy: ({ index }: { index: number }) => `第 ${index} 张`,
    askArrow: '海报不在大屏旁边时，请选人从这里往哪边走。不选就不印箭头。',
    add: '再加一张',
    remove: ({ index }: { index: number }) => `去掉第 ${index} 张`,
    passcode: '无线网密码（只印在这次的海报上，不保存）',
    noWifi: '无线网的名字在第一步填写，填了就印在海报上。',
  },
  marks: {
    as: '大小',
    sheets: '每张纸一个',
    cards: '每张纸八个，可以裁开',
    line: ({ queue, count, metres }: { queue: string; count: number; metres: number }) =>
      `${queue} 队：${count} 个，线长 ${metres} 米`,
    range: ({ queue }: { queue: string }) => `${queue} 队，印哪些`,
    noLine: ({ queue }: { queue: string }) => `${queue} 队没有排队线，不用一米线。`,
    beyond: ({ queue, count, metres }: { queue: string; count: number; metres: number }) =>
      `${queue} 队的线现在只有 ${count} 个一米线（${metres} 米），${count} 号以后的不印。`,
    noneAtAll: '各队列都没有排队线，不用一米线。要用的话，先在第一步填上线长。',
  },
  staff: {
    none: '现在没有可打印的卡片。口令只在新建账号或换口令时看得到，请在“人员”一步换一个口令，卡片就会出现。',
  },
  slips: {
    queue: '队列',
    count: '张数',
    date: '只在这一天有效（不填就是发出的当天）',
    range: ({ from, to }: { from: string | number; to: string | number }) =>
      `这次印 ${from} 到 ${to}。印过的号都记着，谁来印都不会重复。`,
    noneLeft: ({ queue }: { queue: string }) => `${queue} 队的备用纸条号都印过了。`,
    anew: ({ queue }: { queue: string }) => `${queue} 队的旧纸条都已用完或作废，从头再印`,
    kept: '9001 到 9999 专门留给纸条，机器不会发这些号。',
  },
  sheet: {
    scanScreen: '取号请扫入口大屏上的码',
    scan: '扫码取号',
    scanThis: '扫这个码，号就到手机上',
    waitNearby: '取号后在附近等候，不必站着排队。',
    mark: '请站到手机上说的那条一米线，前后相隔一米。',
    markWide: ({ spacing }: { spacing: number }) => `请站到手机上说的那条一米线，前后相隔 ${spacing} 米。`,
    called: '叫到您时，去手机和大屏上写的地方。',
    noPhone: '没有手机？请找引导员，领一张写着号的纸条，听大屏叫号。',
    hours: ({ from, to, lastNumber }: { from: string | number; to: string | number; lastNumber: string }) =>
      `${from}–${to} 开放，${lastNumber} 前取号`,
    wifi: '免费无线网',
    wifiPasscode: '密码',
    wifiScan: '扫码连接',
    ofLine: ({ queue, of, metres }: { queue: string; of: number; metres: number }) =>
      `${queue} 队 · 共 ${of} 个 · 线长 ${metres} 米`,
    stand: '请站在这里',
    queues: '在这里叫的队列',
    desks: ({ desks }: { desks: string }) => `叫到后去 ${desks}`,
    forLane: '老人、孕妇、残疾人和带婴幼儿的人',
    keep: '请保管好这张纸。轮到您时会叫这个号。',
    today: '发出的当天有效',
    onDate: ({ date }: { date: string }) => `${date} 有效`,
    staffOnly: '工作人员请扫码补录',
  },
}

export type KitWords = Widen<typeof kit>
