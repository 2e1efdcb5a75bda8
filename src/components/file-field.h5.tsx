import type * as everywhere from './file-field';
import './file-field.scss';

export const canPickFiles: typeof everywhere.canPickFiles = true;

/** The browser's own file picker behind a button of ours. */
export const FileField: typeof everywhere.FileField = ({ says, label, accepts, disabled, onFile }) => (
  <label className={`file-field ${disabled ? 'file-field-off' : ''}`}>
    {says}
    <input
      type="file"
      aria-label={label}
      accept={accepts}
      disabled={disabled}
      className="file-field-input"
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) void file.arrayBuffer().then((bytes) => onFile({ name: file.name, bytes }));
        // The same file may be chosen again after it was mended.
        event.target.value = '';
      }}
    />
  </label>
);
