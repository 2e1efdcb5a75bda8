/** The site code's link the app was opened with: WeChat gives it to the page as `q`. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';

/** The link, once: a page that is shown again does not check in again. */
export function useLaunchLink(): string | undefined {
  const { params } = useRouter();
  const [link] = useState(() => decoded(params.q));
  return link;
}

function decoded(text: string | undefined): string | undefined {
  if (!text) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
