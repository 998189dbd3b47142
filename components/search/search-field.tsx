import type { ReactNode, RefObject } from 'react';

interface SearchFieldProps {
  formRef: RefObject<HTMLFormElement | null>;
  className: string;
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  /** Called when a visitor is about to search. */
  onNear: () => void;
  /** Further fields of the form. */
  children?: ReactNode;
}

/** The search form, shown only where scripts run; the field is named `q`. */
export function SearchField({
  formRef,
  className,
  label,
  placeholder,
  value,
  onChange,
  onNear,
  children,
}: SearchFieldProps) {
  return (
    <search className={`needs-script find ${className}`}>
      <form ref={formRef} onSubmit={(event) => event.preventDefault()} onFocus={onNear}>
        <input
          type="search"
          name="q"
          aria-label={label}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {children}
      </form>
    </search>
  );
}
