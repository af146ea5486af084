export function SubmitPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">SubmitPage</h1>
    </div>
  );
}
