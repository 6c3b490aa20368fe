// Words for rates, sizes and time left, the same everywhere.
const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });

export function rateText(rate, unit) {
  return `${numbers.format(rate)} ${unit}`;
}

export function sizeText(bytes) {
  if (bytes < 1024 * 1024) return `${numbers.format(bytes / 1024)} KB`;
  return `${numbers.format(bytes / 1024 / 1024)} MB`;
}

export function leftText(seconds) {
  if (!Number.isFinite(seconds)) return "chưa rõ";
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} giây`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} phút`;
  return `${Math.floor(seconds / 3600)} giờ ${Math.round((seconds % 3600) / 60)} phút`;
}
