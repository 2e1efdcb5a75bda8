import type { ReactNode } from 'react';

export type FileChosen = { readonly name: string; readonly bytes: ArrayBuffer };
export type FileFieldProps = {
  readonly says: string;
  readonly label: string;
  /** What the browser offers first, such as `.csv,.json`. */
  readonly accepts: string;
  readonly disabled?: boolean;
  readonly onFile: (file: FileChosen) => void;
  /** In place of the button where files cannot be picked. */
  readonly otherwise: ReactNode;
};

/** Mini-programs have no files of the desk's kind: they say what to do instead. */
export const FileField = ({ otherwise }: FileFieldProps) => <>{otherwise}</>;

export const canPickFiles: boolean = false;
