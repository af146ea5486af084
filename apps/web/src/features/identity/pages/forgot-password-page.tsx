export function ForgotPasswordPage() {
  return (
    <div className="wrap page">
      <h1 className="page-title">ForgotPasswordPage</h1>
    </div>
  );
}
