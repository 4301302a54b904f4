// Figures as people compare them: medians of interleaved rounds, with their spread.

/** The median of some figures; NaN of none. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export interface Compared {
  readonly what: string
  readonly unit: string
  /** One figure a round. */
  readonly ours: readonly number[]
  readonly baseline: readonly number[]
  readonly baselineName: string
}

/** A Markdown table: each figure beside its baseline, and the median of the rounds' own ratios. */
export function table(rows: readonly Compared[]): string {
  const lines = rows.map(({ what, unit, ours, baseline, baselineName }) => {
    const ratios = ours.map((figure, round) => figure / (baseline[round] ?? Number.NaN))
    return `| ${what} | ${spread(ours)} ${unit} | ${spread(baseline)} ${unit} | ${baselineName} | ${median(ratios).toFixed(2)} |`
  })
  return ['| figure | Yimi | baseline | baseline is | ratio |', '|---|---|---|---|---|', ...lines].join('\n')
}

function spread(figures: readonly number[]): string {
  return `${short(median(figures))} (${short(Math.min(...figures))}–${short(Math.max(...figures))})`
}

function short(figure: number): string {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2)
}
