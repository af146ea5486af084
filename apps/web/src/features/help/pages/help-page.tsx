export function HelpPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">HelpPage</h1>
    </div>
  );
}
