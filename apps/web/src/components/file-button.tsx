import { useId } from 'react';
import './button.css';

type FileButtonProps = { label: string; accept?: string; onPick: (file: File) => void | Promise<void> };

/** A button that opens the file chooser: a real file input with its label drawn as the button. */
export function FileButton({ label, accept, onPick }: FileButtonProps) {
  const id = useId();
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        className="sr-only"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same name may be chosen again after the file was mended.
          event.currentTarget.value = '';
          if (file) void onPick(file);
        }}
      />
      <label htmlFor={id} className="btn ghost">
        {label}
      </label>
    </span>
  );
}
