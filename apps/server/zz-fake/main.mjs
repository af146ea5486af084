process.on('SIGINT',()=>{console.log('got TERM');setTimeout(()=>{console.log('bye');process.exit(0)},500)});
setInterval(()=>{},1000); console.log('up',process.pid);
