/** Progress on standard error: a bar that is drawn over on a terminal, otherwise a line for every tenth. */
export type ProgressStream = { readonly isTTY?: boolean; write(text: string): unknown };
export type ProgressLine = {
  /** `perMille`: 0 to 1000; going back is not shown. */
  show(perMille: number, words: string): void;
  /** Leaves the terminal on a line of its own. */
  end(): void;
};

const barLength = 30;

export function progressLine(stream: ProgressStream): ProgressLine {
  let tenthsShown = 0;
  let isDrawn = false;
  return {
    show: (perMille, words) => {
      const percent = Math.floor(Math.min(1_000, Math.max(0, perMille)) / 10);
      if (stream.isTTY === true) {
        const full = Math.round((percent * barLength) / 100);
        stream.write(`\r[${'█'.repeat(full)}${'·'.repeat(barLength - full)}] ${String(percent).padStart(3)} % ${words}\u001b[K`);
        isDrawn = true;
        return;
      }
      const tenths = Math.floor(percent / 10);
      if (tenths <= tenthsShown) return;
      tenthsShown = tenths;
      stream.write(`${tenths * 10} % ${words}\n`);
    },
    end: () => {
      if (isDrawn) stream.write('\n');
      isDrawn = false;
    },
  };
}
