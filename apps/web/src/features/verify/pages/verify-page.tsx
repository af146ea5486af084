export function VerifyPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">VerifyPage</h1>
    </div>
  );
}
