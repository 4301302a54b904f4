/** The error of one field, by the rule that it breaks. `{limit}` is that rule's limit. */
export const faults = {
  missing: () => '请填写',
  unknown: () => '没有这一项',
  type: ({ limit }: { limit: string | number }) => `类型不对，应为 ${limit}`,
  option: ({ limit }: { limit: string | number }) => `应为以下之一：${limit}`,
  format: () => '写法不对',
  unseen: () => '里面有看不见的字符，或者没有看得见的字，请重新输入',
  slug: () => '只能用小写字母、数字、连字符，如 hongqi',
  integer: () => '应为整数',
  min: ({ limit }: { limit: string | number }) => `不能小于 ${limit}`,
  max: ({ limit }: { limit: string | number }) => `不能大于 ${limit}`,
  'min-length': () => '请填写',
  'max-length': ({ limit }: { limit: string | number }) => `太长或太多，最多 ${limit}`,
  'max-bytes': ({ limit }: { limit: string | number }) => `太长：最多 ${limit} 个字母或数字，一个汉字算三个`,
  repeated: () => '不能重复',
  inconsistent: () => '前后不一致',
  'queue-in-use': ({ limit }: { limit: string | number }) =>
    `${limit} 队今天在用：可以先暂停发号，一天结束后再删除`,
  'desk-in-use': ({ limit }: { limit: string | number }) =>
    `“${limit}”在用：先关闭它，处理完它叫过的号，再删除或改名`,
  'below-served': ({ limit }: { limit: string | number }) => `今天已办完 ${limit} 人，不能比这个少`,
  'quota-nowhere': ({ limit }: { limit: string | number }) => `没有 ${limit} 队：请改选别的队列`,
  'quota-twice': ({ limit }: { limit: string | number }) => `${limit} 队已经有名额了：每个队列只能在一处`,
  'no-such-date': ({ limit }: { limit: string | number }) => `没有 ${limit} 这一天`,
  'way-nowhere': ({ limit }: { limit: string | number }) => `没有 ${limit} 队：请改去别的队列`,
  'way-undrawn': ({ limit }: { limit: string | number }) =>
    `没有台叫 ${limit} 队：先在台的设置里勾上它，再让人去`,
  'way-to-entrance': ({ limit }: { limit: string | number }) =>
    `${limit} 队是入口，人从外面来，不能接着去那里`,
  'way-circle': ({ limit }: { limit: string | number }) => `去了 ${limit} 队又会回到这里，永远走不完`,
  'draws-nowhere': ({ limit }: { limit: string | number }) => `没有 ${limit} 队：请去掉它的勾`,
  'draws-room': ({ limit }: { limit: string | number }) =>
    `${limit} 队是观察室，人自己坐下，不用台叫：请去掉它的勾`,
  'room-called': ({ limit }: { limit: string | number }) =>
    `有台正在叫 ${limit} 队：先停用这个台，再改成观察室`,
  'room-in-use': ({ limit }: { limit: string | number }) =>
    `${limit} 队还有人坐着，或在等座位：等他们都走了，再取消观察室`,
  'hours-too': () => '营业时间和日历只能用一种，请去掉一个',
  'date-twice': ({ limit }: { limit: string | number }) => `${limit} 写了两次`,
  'span-early': ({ limit }: { limit: string | number }) =>
    `这里一天从 ${limit} 开始：请晚些开门，或修改一天的开始时间`,
  'span-overlap': ({ limit }: { limit: string | number }) => `上一段到 ${limit} 才结束，这一段不能更早开始`,
  'span-ends': ({ limit }: { limit: string | number }) =>
    `应晚于 ${limit}。只有当天最后一段可以过午夜，且不能晚于一天的开始时间`,
  'last-number': ({ limit }: { limit: string | number }) => `应在当天最后一段之内，不晚于 ${limit}`,
  'time-over': () => '这个时间今天已经过了',
  'before-closing': ({ limit }: { limit: string | number }) =>
    `本来就开到 ${limit}。要提前关门，请手动停止发号`,
  'period-days': ({ limit }: { limit: string | number }) => `一次最多 ${limit} 天`,
  days: ({ limit }: { limit: string | number }) =>
    `选的服务点多，一次最多 ${limit} 天：请少选服务点，或缩短时间`,
  erased: () => '这一天的记录已到期删除，只保留统计数字',
  'id-used': () => '这个编号已用于别的操作',
  'not-viewer': () => '只读账号不能当情绪疏导员',
  'viewer-only': () => '只有查看者可以看所有服务点',
  'no-site': () => '请至少选一个服务点，否则此人登录后无法工作',
  'day-open': () => '今天还在发号或叫号：先停止发号，等号都处理完，再停用',
  'name-in-use': ({ limit }: { limit: string | number }) =>
    `“${limit}”已经用了这个代号，请换一个，例如在后面加个数字`,
  'none-left': () => '这个队列的备用纸条号都印过了',
  'no-address': () => '要填网址，例如 https://example.org/yimi',
  'no-key': () => '不是浏览器给出的密钥',
  'needs-https': () => '要用加密的网址，以 https 开头',
  'has-password': () => '网址里不能带用户名或密码',
  'private-address': () => '这是内网地址。要由服务器的管理者允许',
  'most-webhooks': () => '推送地址已达上限',
  'contact-taken': () => '联系地址只能有一个：已经标了另一个网址',
  past: () => '这一天已经过去了',
  number: () => '请写数字，如 1.5',
  wrong: () => '口令不对',
  waitSeconds: ({ limit }: { limit: string | number }) => `请 ${limit} 秒后再试。`,
  waitMinutes: ({ limit }: { limit: string | number }) => `请 ${limit} 分钟后再试。`,
}
