/** Where people outside the app reach the cloud: the host a site code's link names. */
export const cloudAddress = (): string => CLOUD_ADDRESS;
