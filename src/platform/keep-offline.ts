/** Makes the app open without network next time. A mini-program's platform keeps its package on the phone itself. */
export function keepAppOffline(): void {}
