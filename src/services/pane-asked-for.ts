/** Whose code a button elsewhere has asked to see: the tab page that shows it takes no parameters. */
let asked: string | undefined;

/** The guardianship whose code comes up when “My code” is shown next. */
export function askForPane(guardianshipId: string): void {
  asked = guardianshipId;
}

/** Asked for once, shown once. */
export function takePaneAskedFor(): string | undefined {
  const taken = asked;
  asked = undefined;
  return taken;
}
