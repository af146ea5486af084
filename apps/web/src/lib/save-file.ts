/** Offers text as a file to keep. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the content over once the click returned; freeing it at once loses it in some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
