/** Of the app on this phone; held to package.json by its test. */
export const appVersion = '0.1.0';
