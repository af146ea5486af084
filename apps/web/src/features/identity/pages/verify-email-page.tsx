export function VerifyEmailPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">VerifyEmailPage</h1>
    </div>
  );
}
