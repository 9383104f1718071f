import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  label: string;
  onClick: (event: MouseEvent) => void;
  /** Why it cannot be used now; it stays reachable by keyboard, and says so. */
  disabled?: string | undefined;
}

export function IconButton({ icon, label, onClick, disabled }: Props) {
  const name = disabled === undefined ? label : `${label}: ${disabled}`;
  return (
    <button
      type="button"
      class="icon-button"
      title={name}
      aria-label={name}
      aria-disabled={disabled !== undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (disabled === undefined) {
          onClick(event);
        }
      }}
    >
      <Icon name={icon} />
    </button>
  );
}
